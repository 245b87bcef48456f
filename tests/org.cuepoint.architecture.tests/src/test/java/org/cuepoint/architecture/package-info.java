/** The architecture's rules over classes and built manifests, each counting what it checked. */
package org.cuepoint.architecture;
