/** Makes a report of an incident: collects, masks, writes. */
@NullMarked
package org.cuepoint.crash.internal.report;

import org.jspecify.annotations.NullMarked;
