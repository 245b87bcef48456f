/** The application's identity as the running product gives it. */
@NullMarked
package org.cuepoint.core.internal;

import org.jspecify.annotations.NullMarked;
