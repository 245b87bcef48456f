/** The product driven in a real workbench. */
@NullMarked
package org.cuepoint.workbench.uitests;

import org.jspecify.annotations.NullMarked;
