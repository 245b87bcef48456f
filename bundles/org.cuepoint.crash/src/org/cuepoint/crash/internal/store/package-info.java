/** What is kept of reports, how long, and how it is read. */
@NullMarked
package org.cuepoint.crash.internal.store;

import org.jspecify.annotations.NullMarked;
