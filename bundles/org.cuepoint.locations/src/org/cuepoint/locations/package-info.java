/** Where files live: the locations, the reason for each, and what was noticed while they were made. */
@NullMarked
package org.cuepoint.locations;

import org.jspecify.annotations.NullMarked;
