/** The catalogue that tracks are looked up in: one interface, one record, its failures. */
@NullMarked
package org.cuepoint.catalog;

import org.jspecify.annotations.NullMarked;
