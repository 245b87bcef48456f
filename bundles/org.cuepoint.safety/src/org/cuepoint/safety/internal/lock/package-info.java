/** Files that other processes hold. */
@NullMarked
package org.cuepoint.safety.internal.lock;

import org.jspecify.annotations.NullMarked;
