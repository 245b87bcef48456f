/**
 * Files that are never half-written, silently overwritten or lost.
 *
 * <p>
 * {@link org.cuepoint.safety.SafeFiles} replaces a file in one step; {@link org.cuepoint.safety.Journal} keeps an
 * append-only log of lines that survives a crash up to its last whole line.
 */
@NullMarked
package org.cuepoint.safety;

import org.jspecify.annotations.NullMarked;
