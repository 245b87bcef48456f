/** Which catalogue track a library track is: queries, scores, confidence and reasons. */
@NullMarked
package org.cuepoint.catalog.match;

import org.jspecify.annotations.NullMarked;
