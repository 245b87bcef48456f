/** Several files written so that all are new or all are as they were, also after a crash. */
@NullMarked
package org.cuepoint.safety.internal.transaction;

import org.jspecify.annotations.NullMarked;
