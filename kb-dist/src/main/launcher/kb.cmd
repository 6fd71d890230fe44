@echo off
rem Starts kb with Java 17 or newer from JAVA_HOME or the PATH. KB_CONTENT names another folder of
rem content, KB_JAVA_OPTIONS options for Java. Output is UTF-8: `chcp 65001` shows it in a console.
rem No block in parentheses has a path in it, as that could end the block; and `!` is a letter.
setlocal EnableExtensions DisableDelayedExpansion

set "kb_home=%~dp0.."
if not defined KB_CONTENT set "KB_CONTENT=%kb_home%\content"
set "kb_java=java.exe"
if not defined JAVA_HOME goto path
set "kb_java=%JAVA_HOME:"=%\bin\java.exe"
if not exist "%kb_java%" goto missing
goto version

:path
for %%i in (java.exe) do set "kb_found=%%~$PATH:i"
if not defined kb_found goto missing
set "kb_java=%kb_found%"

rem Java prints: openjdk version "17.0.15" 2025-04-15. In the time before 9 the number was after "1.".
:version
set "kb_version="
for /f tokens^=2^ delims^=^" %%v in ('""%kb_java%" -version 2>&1"') do if not defined kb_version set "kb_version=%%v"
for /f "delims=.-+" %%v in ("%kb_version%") do set "kb_version=%%v"
if not defined kb_version goto missing
if %kb_version% GEQ 17 goto start
>&2 echo kb: "%kb_java%" is too old: install Java 17 or newer, or set JAVA_HOME to one
exit /b 2

:missing
>&2 echo kb: "%kb_java%" not found: install Java 17 or newer, or set JAVA_HOME to one
exit /b 2

:start
"%kb_java%" -XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=2 -XX:+UseSerialGC -XX:-UsePerfData -Xshare:auto -Dsun.reflect.inflationThreshold=2147483647 -Djdk.reflect.useNativeAccessorOnly=true -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 "-Dkb.content=%KB_CONTENT%" "-Dkb.home=%kb_home%\lib" %KB_JAVA_OPTIONS% -jar "%kb_home%\lib\kb-cli.jar" %*
exit /b %ERRORLEVEL%
