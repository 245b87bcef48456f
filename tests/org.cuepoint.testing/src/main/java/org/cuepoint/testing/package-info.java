/** Support for tests of all modules: a test fails on any logged error that it did not declare. */
@NullMarked
package org.cuepoint.testing;

import org.jspecify.annotations.NullMarked;
