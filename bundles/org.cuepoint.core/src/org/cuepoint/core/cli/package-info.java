/** The contract of headless commands: declared as data, contributed as services, framed by the command line. */
@NullMarked
package org.cuepoint.core.cli;

import org.jspecify.annotations.NullMarked;
