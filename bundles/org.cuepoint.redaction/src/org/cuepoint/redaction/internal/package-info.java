/** The rules that know secrets by their key, their shape or their place. */
@NullMarked
package org.cuepoint.redaction.internal;

import org.jspecify.annotations.NullMarked;
