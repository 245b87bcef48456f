/** The command that does the main job headless. */
@NullMarked
package org.cuepoint.catalog.command;

import org.jspecify.annotations.NullMarked;
