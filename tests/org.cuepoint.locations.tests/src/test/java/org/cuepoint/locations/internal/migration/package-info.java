/** Tests of taking over older files. */
package org.cuepoint.locations.internal.migration;
