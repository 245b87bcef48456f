/** Taking over what an older CuePoint, or this one in another place, left behind. */
@NullMarked
package org.cuepoint.locations.migration;

import org.jspecify.annotations.NullMarked;
