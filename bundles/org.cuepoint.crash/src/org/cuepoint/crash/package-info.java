/** Reports of what nobody handled: what they hold, and where they are read, exported and deleted. */
@NullMarked
package org.cuepoint.crash;

import org.jspecify.annotations.NullMarked;
