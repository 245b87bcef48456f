/** The support bundle: one zip from which a failure can be understood. */
@NullMarked
package org.cuepoint.crash.support;

import org.jspecify.annotations.NullMarked;
