/** Tests of support bundles. */
@NullMarked
package org.cuepoint.crash.internal.support;

import org.jspecify.annotations.NullMarked;
