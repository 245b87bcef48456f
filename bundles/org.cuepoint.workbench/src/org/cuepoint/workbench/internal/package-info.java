/** The product: application, window and perspective. */
@NullMarked
package org.cuepoint.workbench.internal;

import org.jspecify.annotations.NullMarked;
