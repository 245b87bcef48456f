/** How the sessions of the application ended. */
@NullMarked
package org.cuepoint.crash.internal.session;

import org.jspecify.annotations.NullMarked;
