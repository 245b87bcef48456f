/** What a product tells the crash dialog. */
@NullMarked
package org.cuepoint.crash.ui;

import org.jspecify.annotations.NullMarked;
