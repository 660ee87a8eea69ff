@echo off
rem Starts the portal with the Java in JAVA_HOME, else the one in PATH. JAVA_OPTS are passed to Java.
setlocal
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
if not defined JAVA_OPTS set "JAVA_OPTS=-Xmx512m"
set "version=0"
for /f "tokens=3" %%v in ('""%java%" -XshowSettings:properties -version 2>&1 | findstr /c:"java.specification.version ="') do set "version=%%v"
if "%version:~0,2%"=="1." set "version=0"
if %version% LSS 17 (
  echo Java 17 or newer is needed. Install it, or set JAVA_HOME. 1>&2
  exit /b 1
)
"%java%" %JAVA_OPTS% -jar "%~dp0..\portal.jar" %*
exit /b %ERRORLEVEL%
