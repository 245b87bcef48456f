/** Crash reports on the command line. */
@NullMarked
package org.cuepoint.crash.internal.command;

import org.jspecify.annotations.NullMarked;
