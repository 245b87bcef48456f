/** Typed settings: declared once as data, read and written as records, stored as text. */
@NullMarked
package org.cuepoint.settings;

import org.jspecify.annotations.NullMarked;
