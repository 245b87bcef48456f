/** What others do to open files. */
@NullMarked
package org.cuepoint.safety.internal.watch;

import org.jspecify.annotations.NullMarked;
