/** One save: the target, the staged file, its place. */
@NullMarked
package org.cuepoint.safety.internal.save;

import org.jspecify.annotations.NullMarked;
