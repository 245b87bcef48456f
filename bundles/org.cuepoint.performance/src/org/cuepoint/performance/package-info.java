/** Background work with cancellation and throttled progress, late results that are dropped, and measured durations. */
@NullMarked
package org.cuepoint.performance;

import org.jspecify.annotations.NullMarked;
