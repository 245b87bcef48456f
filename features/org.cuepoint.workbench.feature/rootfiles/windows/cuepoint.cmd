@echo off
rem Starts CuePoint: the workbench, or with a command's name the command line. Needs Java 21 or newer.
setlocal
set "INSTALL=%~dp0"
set "INSTALL=%INSTALL:~0,-1%"
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%INSTALL%\jre\bin\java.exe" set "JAVA=%INSTALL%\jre\bin\java.exe"
rem The configuration area is fixed before any Java runs: otherwise it would be written into the installation.
set "STATE=%LOCALAPPDATA%\CuePoint\State"
if exist "%INSTALL%\..\portable" set "STATE=%INSTALL%\..\CuePoint-portable\state"
if defined CUEPOINT_HOME set "STATE=%CUEPOINT_HOME%\state"
for %%J in ("%INSTALL%\plugins\org.eclipse.equinox.launcher_*.jar") do set "LAUNCHER=%%J"
set "APPLICATION=org.cuepoint.cli.application"
set "DATA=@none"
if "%~1"=="" set "APPLICATION=org.cuepoint.workbench.application"
if "%~1"=="--sample" set "APPLICATION=org.cuepoint.workbench.application"
if "%~1"=="--open" set "APPLICATION=org.cuepoint.workbench.application"
if "%APPLICATION%"=="org.cuepoint.workbench.application" set "DATA=@noDefault"
:start
"%JAVA%" "@%INSTALL%\java.options" ^
  -Djava.util.logging.config.file="%INSTALL%\jul.properties" -Dosgi.install.area="%INSTALL%" %CUEPOINT_JVM_OPTIONS% ^
  -jar "%LAUNCHER%" -nosplash -configuration "%STATE%\configuration" -data %DATA% -application %APPLICATION% %*
rem The workbench asks to be started again.
if %ERRORLEVEL%==23 goto start
exit /b %ERRORLEVEL%
