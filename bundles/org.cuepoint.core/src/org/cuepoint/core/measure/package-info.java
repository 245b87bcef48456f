/** Named durations that any bundle reports and one bundle collects. */
@NullMarked
package org.cuepoint.core.measure;

import org.jspecify.annotations.NullMarked;
