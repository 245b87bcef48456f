/** How the sessions of the application ended: one verdict each, with evidence. */
@NullMarked
package org.cuepoint.crash.session;

import org.jspecify.annotations.NullMarked;
