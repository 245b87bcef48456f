/** Background work over Eclipse Jobs and the collection of measurements. */
@NullMarked
package org.cuepoint.performance.internal;

import org.jspecify.annotations.NullMarked;
