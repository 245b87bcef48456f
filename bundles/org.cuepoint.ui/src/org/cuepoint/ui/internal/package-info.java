/** How the kit's services are done in a running workbench. */
@NullMarked
package org.cuepoint.ui.internal;

import org.jspecify.annotations.NullMarked;
