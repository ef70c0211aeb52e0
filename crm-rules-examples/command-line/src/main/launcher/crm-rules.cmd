@echo off
rem Runs the crm-rules.jar beside it, as the script for other systems does.
setlocal
set "options=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
for %%c in (grade rank review contacts assign protection route deadlines rate mutate compare replay) do if "%~1"=="%%c" set "options=-XX:+UseParallelGC -XX:InlineSmallCode=1000 -XX:FreqInlineSize=150"
if "%~1"=="work" set "options="
if exist "%~dp0crm-rules.jsa" set options=%options% -Xlog:disable -Xlog:all=error,cds*=off:stderr -XX:SharedArchiveFile="%~dp0crm-rules.jsa"
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
"%java%" %options% -jar "%~dp0crm-rules.jar" %*
exit /b %errorlevel%
