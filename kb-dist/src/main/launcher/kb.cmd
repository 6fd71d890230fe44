@echo off
rem Starts kb with Java 17 or newer from JAVA_HOME or the PATH. KB_CONTENT names another folder of
rem content, KB_JAVA_OPTIONS options for Java. Output is UTF-8: `chcp 65001` shows it in a console.
setlocal EnableExtensions DisableDelayedExpansion

call :locate
set "kb_jar=%kb_home%\lib\kb-cli.jar"
if not "%kb_jar:!\=%"=="%kb_jar%" goto mark
if not defined KB_CONTENT set "KB_CONTENT=%kb_home%\content"
set "KB_CONTENT=%KB_CONTENT:"=%"
if "%KB_CONTENT:~-1%"=="\" set "KB_CONTENT=%KB_CONTENT%\"
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
for /f "tokens=2,3" %%u in ('""%%kb_java%%" -version 2>&1"') do if "%%u"=="version" set "kb_version=%%~v"
for /f "delims=.-+" %%v in ("%kb_version%") do set "kb_version=%%v"
if not defined kb_version goto mute
if %kb_version% GEQ 17 goto start
>&2 echo kb: "%kb_java%" is too old: install Java 17 or newer, or set JAVA_HOME to one
exit /b 2

:missing
>&2 echo kb: "%kb_java%" not found: install Java 17 or newer, or set JAVA_HOME to one
exit /b 2

:mute
>&2 echo kb: "%kb_java%" does not start: install Java 17 or newer, or set JAVA_HOME to one
exit /b 2

:mark
>&2 echo kb: Java does not start from a folder whose name ends in "!": "%kb_home%"
exit /b 2

:locate
for %%i in ("%~dp0..") do set "kb_home=%%~fi"
exit /b

rem What goes wrong in such scripts, and why it does not here:
rem - `!` is lost where expansion is delayed: it is not. `%` in a path is safe, as what a variable holds
rem   is not expanded again, and no line is run through `call`.
rem - `)` in "Program Files (x86)" ends a block, `&` a command: a path stands within quotation marks, and
rem   in a block only as a variable of `for`, or where another cmd expands it.
rem - JAVA_HOME and KB_CONTENT are written with quotation marks by some, which would end ours: removed. A
rem   `\` before our mark would make it a letter for Java: doubled.
rem - `java.exe` alone would be that of the current folder first: it is looked for on the PATH only.
rem - The first line of `java -version` can be about JAVA_TOOL_OPTIONS: it says no version.
rem - %~dp0 is wrong where a script is called as "kb" through the PATH, but not in a subroutine.
rem - A variable named ERRORLEVEL hides the exit code, and `||` does not see that of `exit /b` in all
rem   places: Java is what ends this script.
rem - Labels are found only where lines end in CR LF: the release has it so. Without `cd`, it runs from a
rem   network share (\\server\share).
rem What is left: cmd itself starts no script whose path is longer than 259 letters; an `&` that is not
rem within quotation marks, and a `%NAME%`, belong to whoever calls; and Java takes arguments in the code
rem page of the system.

:start
"%kb_java%" -XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=2 -XX:+UseSerialGC -XX:NewSize=48m -XX:-UsePerfData -Xshare:auto -Dsun.reflect.inflationThreshold=2147483647 -Djdk.reflect.useNativeAccessorOnly=true -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 "-Dkb.content=%KB_CONTENT%" "-Dkb.home=%kb_home%\lib" %KB_JAVA_OPTIONS% -jar "%kb_jar%" %*
