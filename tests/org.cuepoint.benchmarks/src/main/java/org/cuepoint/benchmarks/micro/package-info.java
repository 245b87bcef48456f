/** JMH benchmarks of the hot paths: {@code ./cuepoint bench micro [REGEX]}. */
package org.cuepoint.benchmarks.micro;
