/**
 * Makes the sample catalogue and the sample library that the bundle ships. Run {@code SampleData} with the folder of the
 * bundle's package and the folder of the tests' resources to write them anew; a test fails when they are stale.
 */
@NullMarked
package org.cuepoint.catalog.sample.data;

import org.jspecify.annotations.NullMarked;
