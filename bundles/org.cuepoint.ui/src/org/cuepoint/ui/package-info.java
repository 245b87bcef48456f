/** The UI kit: injection into extension points, the UI thread as a service, and the status line. */
@NullMarked
package org.cuepoint.ui;

import org.jspecify.annotations.NullMarked;
