/** Background work under a test's control: nothing runs and no time passes until the test says so. */
@NullMarked
package org.cuepoint.performance.testing;

import org.jspecify.annotations.NullMarked;
