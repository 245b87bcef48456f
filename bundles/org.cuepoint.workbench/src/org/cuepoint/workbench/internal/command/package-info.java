/** Handlers of the menu's commands. */
@NullMarked
package org.cuepoint.workbench.internal.command;

import org.jspecify.annotations.NullMarked;
