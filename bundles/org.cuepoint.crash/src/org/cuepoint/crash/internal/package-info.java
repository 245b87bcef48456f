/** Capture, reports, groups and what is kept of them. */
@NullMarked
package org.cuepoint.crash.internal;

import org.jspecify.annotations.NullMarked;
