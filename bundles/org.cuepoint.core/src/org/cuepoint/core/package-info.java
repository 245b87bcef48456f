/** Who the application is: its name, version and session. */
@NullMarked
package org.cuepoint.core;

import org.jspecify.annotations.NullMarked;
