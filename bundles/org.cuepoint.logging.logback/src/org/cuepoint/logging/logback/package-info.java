/** What Logback finds by itself the moment it starts: a first configuration that only remembers. */
@NullMarked
package org.cuepoint.logging.logback;

import org.jspecify.annotations.NullMarked;
