/** The whiteboard of diagnostics: every bundle contributes a named section. */
@NullMarked
package org.cuepoint.core.diagnostics;

import org.jspecify.annotations.NullMarked;
