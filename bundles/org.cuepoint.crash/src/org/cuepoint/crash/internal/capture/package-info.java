/** Catches what nobody handles, on every way it may escape. */
@NullMarked
package org.cuepoint.crash.internal.capture;

import org.jspecify.annotations.NullMarked;
