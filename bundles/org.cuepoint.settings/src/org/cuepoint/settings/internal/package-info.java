/** How settings are stored, looked up, and shown to people and programs. */
@NullMarked
package org.cuepoint.settings.internal;

import org.jspecify.annotations.NullMarked;
