/** How files are replaced, kept and read back. */
@NullMarked
package org.cuepoint.safety.internal;

import org.jspecify.annotations.NullMarked;
