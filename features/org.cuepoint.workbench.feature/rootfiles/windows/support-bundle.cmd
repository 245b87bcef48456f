@echo off
rem Makes a support bundle (a zip with logs, crash reports and facts about the system; secrets are masked) when CuePoint
rem itself cannot start. Takes --out FILE, --without PART and --json. Needs Java 21 or newer.
setlocal enabledelayedexpansion
set "INSTALL=%~dp0"
set "INSTALL=%INSTALL:~0,-1%"
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%INSTALL%\jre\bin\java.exe" set "JAVA=%INSTALL%\jre\bin\java.exe"
set "JARS="
for %%N in (org.cuepoint.crash org.cuepoint.core org.cuepoint.redaction org.cuepoint.locations org.cuepoint.settings org.cuepoint.safety com.google.gson slf4j.api com.sun.jna com.sun.jna.platform org.eclipse.osgi) do (
  for %%J in ("%INSTALL%\plugins\%%N_*.jar") do set "JARS=!JARS!%%~fJ;"
)
"%JAVA%" -Xmx64m -XX:+UseSerialGC -XX:-UsePerfData -Dfile.encoding=UTF-8 -Dslf4j.internal.verbosity=ERROR ^
  --enable-native-access=ALL-UNNAMED -Dosgi.install.area="file:%INSTALL%" %CUEPOINT_JVM_OPTIONS% -cp "%JARS%" ^
  org.cuepoint.crash.internal.support.Rescue %*
exit /b %ERRORLEVEL%
