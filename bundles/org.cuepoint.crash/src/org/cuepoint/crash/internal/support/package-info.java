/** Makes support bundles: gathers what there is, masks all of it, writes one zip. */
@NullMarked
package org.cuepoint.crash.internal.support;

import org.jspecify.annotations.NullMarked;
