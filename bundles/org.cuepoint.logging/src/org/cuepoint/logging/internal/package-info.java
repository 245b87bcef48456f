/** Sets Logback up by code, writes and rotates the files, brings every other way of logging in, and reads logs back. */
@NullMarked
package org.cuepoint.logging.internal;

import org.jspecify.annotations.NullMarked;
