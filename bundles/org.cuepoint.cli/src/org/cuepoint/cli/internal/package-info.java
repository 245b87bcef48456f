/** The headless application: finds every command, parses its arguments, frames its output and gives the exit code. */
@NullMarked
package org.cuepoint.cli.internal;

import org.jspecify.annotations.NullMarked;
