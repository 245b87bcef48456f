/** Whether files are still what was saved. */
@NullMarked
package org.cuepoint.safety.internal.integrity;

import org.jspecify.annotations.NullMarked;
